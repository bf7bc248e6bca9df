package anlan.terminal.deed;

import anlan.inspection.Answer;
import anlan.inspection.SiteView;
import anlan.inspection.VisitView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.node.MissingNode;

/**
 * What stands in the record of a visit when a deed comes in (现有记录).
 *
 * @param defaults what the platform filled in by itself on arrival, which anybody may overwrite
 * @param written what phones wrote, the latest first
 */
record Standing(Map<SitePath, String> fields, Map<SitePath, String> defaults, List<WrittenStore.Written> written) {

    static Standing of(VisitView visit, SiteView site, List<WrittenStore.Written> written) {
        var fields = SiteFields.of(visit, site);
        // a remark came before its answer
        written.stream().filter(w -> w.value() != null && w.path().startsWith("answers/") && w.path().endsWith("/remark"))
                .forEach(w -> fields.putIfAbsent(SitePath.of(w.path()), w.value()));
        return new Standing(fields, SiteFields.defaults(visit), written);
    }

    String at(SitePath path) {
        return fields.getOrDefault(path, path.text(MissingNode.getInstance()));
    }

    /** Whether somebody filled the field in, not the platform by itself. */
    boolean isFilledIn(SitePath path) {
        var stands = at(path);
        return !stands.equals(path.text(MissingNode.getInstance())) && !stands.equals(defaults.get(path));
    }

    /** Whether another phone wrote what stands in the finding of that item. */
    boolean othersWroteTo(UUID item, UUID device) {
        var findings = fields.entrySet().stream().filter(f -> f.getKey().part().equals("item") && f.getValue().equals(item.toString()))
                .map(f -> f.getKey().id()).toList();
        return written.stream().filter(w -> !w.device().equals(device)).anyMatch(w -> {
            var path = SitePath.of(w.path());
            return path.group() == SitePath.Group.findings && findings.contains(path.id()) && at(path).equals(w.value());
        });
    }

    /** Whether another phone wrote something that stands in that finding. */
    boolean othersWroteIn(UUID finding, UUID device) {
        return written.stream().filter(w -> !w.device().equals(device)).anyMatch(w -> {
            var path = SitePath.of(w.path());
            return path.group() == SitePath.Group.findings && finding.equals(path.id()) && at(path).equals(w.value());
        });
    }

    /** A value that a person decided for; a no brings the finding that the phone had written for it. */
    Map<SitePath, String> withFinding(SitePath path, String mine, UUID device) {
        var changed = new LinkedHashMap<SitePath, String>();
        changed.put(path, mine);
        if (!path.part().equals("answer") || !mine.equals(Answer.NO.name()) || fields.entrySet().stream().anyMatch(f -> isOf(path, f.getKey(), f.getValue()))) {
            return changed;
        }
        var own = new LinkedHashMap<SitePath, String>();
        written.stream().filter(w -> w.device().equals(device) && w.value() != null).forEach(w -> own.put(SitePath.of(w.path()), w.value()));
        var finding = own.entrySet().stream().filter(w -> isOf(path, w.getKey(), w.getValue())).map(w -> w.getKey().id()).findFirst();
        finding.ifPresent(id -> own.forEach((at, text) -> {
            if (at.group() == SitePath.Group.findings && Objects.equals(id, at.id()) && !at.isWhole()) {
                changed.put(at, text);
            }
        }));
        return changed;
    }

    /** Whether a field says that its finding is about the item of that answer. */
    private static boolean isOf(SitePath answer, SitePath field, String text) {
        return field.group() == SitePath.Group.findings && field.part().equals("item") && text.equals(String.valueOf(answer.id()));
    }

    /** What stands against what a phone has, with who wrote it if a phone did. */
    ConflictStore.Clash clash(SitePath path, String base, String mine) {
        var stands = at(path);
        var by = written.stream().filter(w -> w.path().equals(path.toString()) && stands.equals(w.value())).findFirst();
        return new ConflictStore.Clash(path, base, mine, stands, by.map(WrittenStore.Written::personName).orElse("平台"),
                by.map(WrittenStore.Written::at).orElse(null));
    }
}
