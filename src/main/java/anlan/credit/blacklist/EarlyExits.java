package anlan.credit.blacklist;

import anlan.credit.record.Materials;
import anlan.credit.record.RecordDesk;
import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coming off the list before the term is over (提前移出): asked with materials, decided by a head, revoked where it was got by falsehood. */
@Service
@Transactional
public class EarlyExits {

    private final ListingDesk desk;
    private final ListingEnds ends;
    private final Restrictions restrictions;
    private final Publicity publicity;
    private final Materials materials;

    EarlyExits(ListingDesk desk, ListingEnds ends, Restrictions restrictions, Publicity publicity, Materials materials) {
        this.desk = desk;
        this.ends = ends;
        this.restrictions = restrictions;
        this.publicity = publicity;
        this.materials = materials;
    }

    public void apply(BlacklistingId id, String reason, boolean committed, List<Upload> uploads) {
        var held = desk.own(id);
        RecordDesk.required(reason, "请写明履行处罚、整改和守信的情况。", "reason");
        if (!committed) {
            throw new Refused("请承诺所提交的材料真实；材料虚假的，撤销移出，恢复列入。").at("committed");
        }
        if (uploads.isEmpty()) {
            throw new Refused("请提交证明材料。").at("materials");
        }
        held.askExit(desk.today());
        var exit = new EarlyExit();
        exit.id = EarlyExitId.fresh();
        exit.listing = id;
        exit.reason = reason.strip();
        exit.applicant = desk.desk.myName();
        exit.appliedAt = desk.desk.now();
        desk.add(exit);
        materials.keep(exit.id, held.territory, held.division, held.supervisor, uploads);
        desk.start(ListingDesk.duty(held, ListingDesk.EXIT, "决定提前移出").cause(exit.id.value().toString()).by("D96", desk.today()).basis(ListingDesk.LAW, "逾期不办，当事人可以投诉"));
        desk.step(held, "申请提前移出：" + exit.reason, "", ListingDesk.LAW);
    }

    public void decide(BlacklistingId id, boolean granted, String opinion) {
        var held = desk.byHead(id, "决定提前移出名单");
        var exit = desk.exits(id).stream().filter(EarlyExit::isOpen).findFirst().orElseThrow(() -> new Refused("没有待决定的提前移出申请。"));
        exit.decide(granted, desk.desk.me(), desk.desk.myName(), RecordDesk.required(opinion, "请写明理由。", "opinion"), desk.desk.now());
        desk.keep(exit);
        desk.done(ListingDesk.EXIT, id);
        if (!granted) {
            held.stay();
            desk.step(held, "不予提前移出：" + exit.opinion, "", ListingDesk.LAW);
            return;
        }
        ends.end(held, Removal.EXIT, exit.opinion);
        ends.sign(held);
        desk.step(held, "准予提前移出", held.removalNumber, ListingDesk.LAW);
    }

    /** The application was false: the removal is revoked and the listing restored. */
    public void revoke(BlacklistingId id, String why) {
        var held = desk.byHead(id, "撤销提前移出");
        var words = RecordDesk.required(why, "请写明申请材料虚假的事实和证据。", "opinion");
        var exit = desk.exits(id).stream().filter(e -> Boolean.TRUE.equals(e.granted) && e.revokedAt == null).reduce((_, last) -> last)
                .orElseThrow(() -> new Refused("没有准予的提前移出申请。"));
        held.restore(desk.today());
        exit.revoke(words, desk.desk.now());
        desk.keep(exit);
        publicity.publish(held);
        restrictions.restoreAll(held, words);
        desk.step(held, "申请材料虚假，撤销移出，恢复列入：" + words, "", ListingDesk.LAW);
    }
}
