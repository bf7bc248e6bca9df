package anlan.terminal.deed;

import anlan.inspection.SiteView;
import anlan.inspection.VisitView;
import java.util.List;
import java.util.Map;
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

    /** What stands against what a phone has, with who wrote it if a phone did. */
    ConflictStore.Clash clash(SitePath path, String base, String mine) {
        var stands = at(path);
        var by = written.stream().filter(w -> w.path().equals(path.toString()) && stands.equals(w.value())).findFirst();
        return new ConflictStore.Clash(path, base, mine, stands, by.map(WrittenStore.Written::personName).orElse("平台"),
                by.map(WrittenStore.Written::at).orElse(null));
    }
}
