package anlan.terminal.deed;

import anlan.inspection.Answer;
import anlan.inspection.FindingId;
import anlan.inspection.SiteRecords;
import anlan.inspection.VisitView;
import anlan.inspection.Visits;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes fields into the record of a visit through its facades (写入现场记录): facts, answers, findings. */
@Component
class Writing {

    private final Visits visits;
    private final SiteRecords records;

    Writing(Visits visits, SiteRecords records) {
        this.visits = visits;
        this.records = records;
    }

    /** Makes the record say what {@code changed} says; what it does not name stays. */
    void write(VisitView visit, Map<SitePath, String> stands, Map<SitePath, String> changed) {
        if (changed.keySet().stream().anyMatch(path -> path.group() == SitePath.Group.facts)) {
            visits.describe(visit.id(), SiteFields.facts(over(stands, changed)));
        }
        if (changed.keySet().stream().anyMatch(path -> path.group() == SitePath.Group.answers)) {
            answers(visit, over(stands, changed), changed);
        }
        if (changed.keySet().stream().anyMatch(path -> path.group() == SitePath.Group.findings)) {
            findings(visit, changed);
        }
    }

    private void answers(VisitView visit, Map<SitePath, String> all, Map<SitePath, String> changed) {
        var items = new LinkedHashSet<UUID>();
        changed.keySet().stream().filter(path -> path.group() == SitePath.Group.answers).forEach(path -> items.add(Objects.requireNonNull(path.id())));
        for (var item : items) {
            var answer = all.getOrDefault(SitePath.answer(item, "answer"), "");
            if (!answer.isEmpty()) {
                records.answer(visit.id(), item, Answer.valueOf(answer), all.getOrDefault(SitePath.answer(item, "remark"), ""), found(item, changed));
            }
        }
    }

    /** The finding that the phone made of a no, else a fresh one. */
    private FindingId found(UUID item, Map<SitePath, String> changed) {
        return changed.entrySet().stream()
                .filter(c -> c.getKey().group() == SitePath.Group.findings && c.getKey().part().equals("item") && c.getValue().equals(item.toString()))
                .map(c -> new FindingId(Objects.requireNonNull(c.getKey().id()))).findFirst().orElseGet(records::newFinding);
    }

    /** The record is read again: a no has opened a finding, a yes has taken one back. */
    private void findings(VisitView visit, Map<SitePath, String> changed) {
        var now = SiteFields.of(visit, records.view(visit));
        var touched = new LinkedHashMap<UUID, Map<SitePath, String>>();
        changed.forEach((path, text) -> {
            if (path.group() == SitePath.Group.findings) {
                touched.computeIfAbsent(Objects.requireNonNull(path.id()), _ -> new LinkedHashMap<>()).put(path, text);
            }
        });
        touched.forEach((id, fields) -> {
            var whole = fields.remove(SitePath.finding(id, ""));
            if (whole != null && whole.isEmpty()) {
                records.remove(visit.id(), new FindingId(id));
            } else if (!takenBack(id, now, fields)) {
                records.draft(visit.id(), SiteFields.finding(id, over(now, fields)));
            }
        });
    }

    /** The finding of an item that is no longer answered with no. */
    private static boolean takenBack(UUID id, Map<SitePath, String> now, Map<SitePath, String> fields) {
        var item = fields.getOrDefault(SitePath.finding(id, "item"), SiteFields.part(now, id, "item"));
        return !item.isEmpty() && !now.getOrDefault(SitePath.answer(UUID.fromString(item), "answer"), "").equals(Answer.NO.name());
    }

    static Map<SitePath, String> over(Map<SitePath, String> below, Map<SitePath, String> above) {
        var all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }
}
