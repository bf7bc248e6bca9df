package anlan.credit.blacklist;

import anlan.credit.PublicRecord;
import anlan.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A served listing is made public and told to the departments (公布、通报), in one deed. */
@Service
@Transactional
public class ListingPublishing {

    private final ListingDesk desk;
    private final Restrictions restrictions;
    private final Publicity publicity;

    ListingPublishing(ListingDesk desk, Restrictions restrictions, Publicity publicity) {
        this.desk = desk;
        this.restrictions = restrictions;
        this.publicity = publicity;
    }

    /** The areas of joint restriction by code. */
    public Map<String, String> areas() {
        return RestrictionRules.areas();
    }

    /** What strangers will read; empty before it was decided. */
    @Transactional(readOnly = true)
    public Optional<PublicRecord> preview(BlacklistingId id) {
        var held = desk.require(id);
        return held.decidedOn == null ? Optional.empty() : Optional.of(publicity.preview(held));
    }

    public void publish(BlacklistingId id, List<String> areas) {
        var held = desk.mine(id, "公布并通报名单");
        if (areas.isEmpty() || !RestrictionRules.areas().keySet().containsAll(areas)) {
            throw new Refused("请选择联合惩戒的领域。", "law:joint-restriction").at("areas");
        }
        held.published(desk.today());
        publicity.publish(held);
        restrictions.send(held, areas);
        desk.done(ListingDesk.PUBLISH, id);
        desk.step(held, "公布并通报有关部门", "", "law:joint-restriction");
    }
}
