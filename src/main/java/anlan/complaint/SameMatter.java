package anlan.complaint;

import anlan.kernel.Refused;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Complaints of several people about one matter (同一事项多人举报): linked to the one that came first. */
@Service
@Transactional
public class SameMatter {

    private final ComplaintDesk desk;
    private final ComplaintStore store;

    SameMatter(ComplaintDesk desk, ComplaintStore store) {
        this.desk = desk;
        this.store = store;
    }

    /** A complaint of the same matter, by its number (同一事项的举报). */
    public record Other(ComplaintId id, String number, ComplaintStatus status, boolean first) {}

    public void link(ComplaintId id, String first, String reason) {
        var complaint = desk.own(id);
        if (complaint.status == ComplaintStatus.RECEIVED || complaint.status.isEnded()) {
            throw new Refused("受理以后、办结以前才能关联。");
        }
        var earlier = store.findByNumber(first.strip().toUpperCase(Locale.ROOT)).orElseThrow(() -> new Refused("没有编号为“" + first.strip() + "”的举报。").at("first"));
        complaint.follow(earlier, reason);
        desk.save(complaint);
        desk.tell(new ComplaintLinked(id, complaint.number, earlier.id, earlier.number, complaint.firstReason, desk.now()));
    }

    /** The one that came first and those that came later. */
    @Transactional(readOnly = true)
    public List<Other> of(ComplaintId id) {
        desk.allow("complaint.read");
        var complaint = desk.require(id);
        var root = complaint.firstOf == null ? complaint : desk.require(new ComplaintId(complaint.firstOf));
        return Stream.concat(Stream.of(root), store.findByFirstOfOrderByReceivedAt(root.id.value()).stream())
                .filter(c -> !c.id.equals(id)).map(c -> new Other(c.id, c.number, c.status, c == root)).toList();
    }
}
