package anlan.credit.blacklist;

import anlan.credit.record.CreditRecords;
import anlan.credit.record.EntryStatus;
import anlan.credit.record.Materials;
import anlan.credit.record.PaperApplication;
import anlan.credit.record.RecordDesk;
import anlan.kernel.Refused;
import anlan.platform.file.Upload;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Coming off the list before the term is over (提前移出): asked with materials, decided by a head, revoked where it was got by falsehood. */
@Service
@Transactional
public class EarlyExits {

    private final ListingDesk desk;
    private final ListingEnds ends;
    private final ListingPapers papers;
    private final Restrictions restrictions;
    private final Publicity publicity;
    private final Materials materials;
    private final CreditRecords records;

    EarlyExits(ListingDesk desk, ListingEnds ends, ListingPapers papers, Restrictions restrictions, Publicity publicity, Materials materials,
            CreditRecords records) {
        this.desk = desk;
        this.ends = ends;
        this.papers = papers;
        this.restrictions = restrictions;
        this.publicity = publicity;
        this.materials = materials;
        this.records = records;
    }

    /** The unit itself asks (申请). */
    public void apply(BlacklistingId id, String reason, boolean committed, List<Upload> uploads) {
        apply(desk.own(id), new PaperApplication(desk.desk.myName(), desk.today(), reason, committed, uploads), desk.today(), "");
    }

    /** An officer records what came on paper; persons always ask like this. */
    public void record(BlacklistingId id, PaperApplication paper) {
        var held = desk.require(id);
        desk.desk.sameOrgan(held.agency, "提前移出由作出列入决定的机关受理。");
        desk.desk.byOfficer(held.territory, "登记提前移出申请");
        var earliest = held.publishedOn == null ? held.decidedPenalty : held.publishedOn;
        apply(held, paper, paper.arrived(earliest, desk.today()), desk.desk.myName());
    }

    private void apply(Listing held, PaperApplication asked, LocalDate received, String recorder) {
        var exit = new EarlyExit();
        exit.id = EarlyExitId.fresh();
        exit.listing = held.id;
        exit.applicant = asked.asker();
        exit.reason = RecordDesk.required(asked.reason(), "请写明履行处罚、整改和守信的情况。", "reason");
        asked.promised(recorder, "请承诺所提交的材料真实；材料虚假的，撤销移出，恢复列入。");
        if (asked.uploads().isEmpty()) {
            throw new Refused("请提交证明材料。").at("materials");
        }
        held.askExit(received);
        exit.appliedAt = desk.desk.now();
        exit.receivedOn = received;
        exit.recorder = recorder;
        desk.add(exit);
        materials.keep(exit.id, new Materials.Place(held.territory, held.division, held.supervisor, held.unit), asked.uploads());
        desk.start(ListingDesk.duty(held, ListingDesk.EXIT, "决定提前移出").cause(exit.id.value().toString()).by("D96", received).basis(ListingDesk.LAW, "逾期不办，当事人可以投诉"));
        desk.step(held, (recorder.isEmpty() ? "申请提前移出：" : "登记书面提前移出申请，" + received + " 收到：") + exit.reason, "", ListingDesk.LAW);
    }

    public void decide(BlacklistingId id, boolean granted, String opinion) {
        var held = desk.byHead(id, "决定提前移出名单");
        var exit = desk.exits(id).stream().filter(EarlyExit::isOpen).findFirst().orElseThrow(() -> new Refused("没有待决定的提前移出申请。"));
        exit.decide(granted, desk.desk.me(), desk.desk.myName(), RecordDesk.required(opinion, "请写明理由。", "opinion"), desk.desk.now());
        desk.done(ListingDesk.EXIT, id);
        if (granted) {
            desk.keep(exit);
            ends.end(held, Removal.EXIT, exit.opinion);
            ends.sign(held);
            desk.step(held, "准予提前移出", held.removalNumber, ListingDesk.LAW);
            return;
        }
        held.stay();
        exit.number = papers.exitRefusal(held, exit).number();
        desk.keep(exit);
        desk.serve(held, exit.number, "当事人不知道结果");
        desk.step(held, "不予提前移出：" + exit.opinion, exit.number, ListingDesk.LAW);
    }

    /** The application was false: the removal is revoked and the listing restored, by a letter that takes the place of the removal's. */
    public void revoke(BlacklistingId id, String why) {
        var held = desk.byHead(id, "撤销提前移出");
        var words = RecordDesk.required(why, "请写明申请材料虚假的事实和证据。", "opinion");
        var exit = desk.exits(id).stream().filter(e -> Boolean.TRUE.equals(e.granted) && e.revokedAt == null).reduce((_, last) -> last)
                .orElseThrow(() -> new Refused("没有准予的提前移出申请。"));
        if (records.entry(held.entry).status() == EntryStatus.UNDONE) {
            throw new Refused("据以列入的处罚决定已经不再有效，不能恢复列入。", ListingDesk.LAW);
        }
        var removedOn = held.removedOn;
        var removalNumber = held.removalNumber;
        held.restore(desk.today());
        exit.revoke(words, desk.desk.now());
        desk.keep(exit);
        List.of(ListingDesk.REMOVE, ListingDesk.SERVE).forEach(kind -> desk.cancel(kind, id, "撤销移出"));
        publicity.publish(held);
        restrictions.restoreAll(held, words);
        var letter = papers.restoration(held, exit, Objects.requireNonNull(removedOn), removalNumber);
        desk.serve(held, letter, "当事人不知道已经恢复列入");
        desk.step(held, "申请材料虚假，撤销移出，恢复列入：" + words, letter, ListingDesk.LAW);
    }
}
