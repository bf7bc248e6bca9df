package anlan.credit.blacklist;

import anlan.kernel.Refused;
import java.util.List;
import java.util.Map;
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
