package anlan.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was entered on the site so far (现场检查情况): the checklists by section, findings, files. */
public record SiteView(List<Section> sections, List<Finding> findings, List<SiteFile> files) {

    /** A section of a checklist (检查表的一节). */
    public record Section(ChecklistId checklist, String list, String name, List<Line> lines) {

        public long answered() {
            return lines.stream().filter(l -> l.answer() != null).count();
        }

        public long open() {
            return lines.size() - answered();
        }

        public long failed() {
            return lines.stream().filter(l -> l.answer() == Answer.NO).count();
        }
    }

    /**
     * One item with its answer (检查项与结论).
     *
     * @param basis the provision in words
     */
    public record Line(ChecklistItem item, String basis, @Nullable Answer answer, String remark, List<SiteFile> files) {

        public UUID id() {
            return item.id();
        }
    }

    public long total() {
        return lines().size();
    }

    public long answered() {
        return lines().stream().filter(l -> l.answer() != null).count();
    }

    public long count(Answer answer) {
        return lines().stream().filter(l -> l.answer() == answer).count();
    }

    private List<Line> lines() {
        return sections.stream().flatMap(s -> s.lines().stream()).toList();
    }

    /** What the record says when the officers wrote no words of their own. */
    public String summary() {
        var lists = sections.stream().map(Section::list).distinct().toList();
        if (lists.isEmpty()) {
            return "现场检查发现问题 " + findings.size() + " 项。";
        }
        return "按" + String.join("、", lists.stream().map(n -> "《" + n + "》").toList()) + "检查表检查 " + total() + " 项：符合 "
                + count(Answer.YES) + " 项，不符合 " + count(Answer.NO) + " 项，不适用 " + count(Answer.NOT_APPLICABLE)
                + " 项；另发现检查表以外的问题 " + findings.stream().filter(f -> f.item() == null).count() + " 项。";
    }

    /** What is done about the findings, as the record says it. */
    public List<String> handling() {
        var lines = new ArrayList<String>();
        for (var handling : Handling.values()) {
            var of = findings.stream().filter(f -> f.handling() == handling).map(f -> "第" + f.position() + "项").toList();
            if (!of.isEmpty()) {
                lines.add(String.join("、", of) + handling.label());
            }
        }
        findings.stream().filter(f -> !f.measures().isEmpty()).forEach(f -> lines.add("第" + f.position() + "项现场责令"
                + String.join("、", f.measures().stream().sorted().map(SiteMeasure::label).toList()) + "：" + f.measureObject()));
        return lines.isEmpty() ? List.of("未发现问题。") : lines;
    }

    /** The place of the first section with an open item; after the last where none is open. */
    public int firstOpen() {
        return (int) sections.stream().takeWhile(s -> s.open() == 0).count();
    }

    /** Which sections a page opens: the one asked for, all for a negative one, else where work goes on or something is wrong. */
    public Set<Integer> shown(@Nullable Integer asked, boolean signed) {
        var places = IntStream.range(0, sections.size()).boxed();
        return (asked == null && (signed || firstOpen() == sections.size()) ? places.filter(at -> sections.get(at).failed() > 0)
                : asked != null && asked < 0 ? places
                : places.filter(at -> at == (asked == null ? firstOpen() : asked))).collect(Collectors.toSet());
    }

    /** Whether a photo came with its position or with the hash of its original. */
    public boolean hasProofs() {
        return files.stream().anyMatch(f -> !f.where().isEmpty() || f.originalSha256() != null);
    }

    /** The place of the section of an item. */
    public int sectionOf(UUID item) {
        return (int) sections.stream().takeWhile(s -> s.lines.stream().noneMatch(l -> l.id().equals(item))).count();
    }

    public Optional<ChecklistItem> item(@Nullable UUID id) {
        return lines().stream().map(Line::item).filter(i -> i.id().equals(id)).findFirst();
    }

    public Finding finding(FindingId id) {
        return findings.stream().filter(f -> f.id().equals(id)).findFirst()
                .orElseThrow(() -> new anlan.kernel.Refused("没有这项检查发现。"));
    }
}
