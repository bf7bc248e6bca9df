package anlan.terminal.deed;

import anlan.inspection.Finding;
import anlan.inspection.FindingId;
import anlan.inspection.Handling;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteMeasure;
import anlan.inspection.SiteView;
import anlan.inspection.VisitView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of a visit field by field (现场记录逐项), as phones and platform speak of it. */
final class SiteFields {

    private SiteFields() {}

    /** What stands, as text that can be compared; a finding as a whole stands for its problem. */
    static Map<SitePath, String> of(VisitView visit, SiteView site) {
        var fields = new LinkedHashMap<SitePath, String>();
        if (visit.facts() != null) {
            facts(visit.facts(), fields);
        }
        site.sections().forEach(section -> section.lines().forEach(line -> {
            var answer = line.answer();
            if (answer != null) {
                fields.put(SitePath.answer(line.id(), "answer"), answer.name());
                fields.put(SitePath.answer(line.id(), "remark"), line.remark());
            }
        }));
        site.findings().forEach(finding -> finding(finding, fields));
        return fields;
    }

    /** What the platform filled in by itself when the team arrived: nobody's words. */
    static Map<SitePath, String> defaults(VisitView visit) {
        var fields = new LinkedHashMap<SitePath, String>();
        var arrival = visit.arrival();
        if (arrival != null) {
            facts(new SiteFacts(arrival.arrivedAt(), null, visit.subject().address(), "", "", "", false, "", ""), fields);
        }
        return fields;
    }

    private static void facts(SiteFacts facts, Map<SitePath, String> fields) {
        fields.put(SitePath.fact("startedAt"), text(facts.startedAt()));
        fields.put(SitePath.fact("endedAt"), text(facts.endedAt()));
        fields.put(SitePath.fact("place"), facts.place());
        fields.put(SitePath.fact("presentName"), facts.presentName());
        fields.put(SitePath.fact("presentPost"), facts.presentPost());
        fields.put(SitePath.fact("presentPhone"), facts.presentPhone());
        fields.put(SitePath.fact("recusalAsked"), String.valueOf(facts.recusalAsked()));
        fields.put(SitePath.fact("summary"), facts.summary());
        fields.put(SitePath.fact("unitOpinion"), facts.unitOpinion());
    }

    private static void finding(Finding f, Map<SitePath, String> fields) {
        var id = f.id().value();
        fields.put(SitePath.finding(id, ""), f.problem());
        fields.put(SitePath.finding(id, "item"), f.item() == null ? "" : f.item().toString());
        fields.put(SitePath.finding(id, "problem"), f.problem());
        fields.put(SitePath.finding(id, "place"), f.place());
        fields.put(SitePath.finding(id, "provision"), f.provision());
        fields.put(SitePath.finding(id, "basis"), f.basis());
        fields.put(SitePath.finding(id, "violation"), f.violation());
        fields.put(SitePath.finding(id, "handling"), f.handling().name());
        fields.put(SitePath.finding(id, "requirement"), f.requirement());
        fields.put(SitePath.finding(id, "due"), f.due() == null ? "" : f.due().toString());
        fields.put(SitePath.finding(id, "major"), String.valueOf(f.major()));
        fields.put(SitePath.finding(id, "majorGround"), f.majorGround());
        fields.put(SitePath.finding(id, "measures"), f.measures().stream().sorted().map(Enum::name).collect(Collectors.joining(",")));
        fields.put(SitePath.finding(id, "measureObject"), f.measureObject());
    }

    /** The facts that these fields say. */
    static SiteFacts facts(Map<SitePath, String> fields) {
        return new SiteFacts(moment(fields, "startedAt"), moment(fields, "endedAt"), fact(fields, "place"), fact(fields, "presentName"),
                fact(fields, "presentPost"), fact(fields, "presentPhone"), fact(fields, "recusalAsked").equals("true"), fact(fields, "summary"),
                fact(fields, "unitOpinion"));
    }

    /** The finding that these fields say. */
    static Finding finding(UUID id, Map<SitePath, String> fields) {
        var item = part(fields, id, "item");
        var due = part(fields, id, "due");
        var handling = part(fields, id, "handling");
        var measures = part(fields, id, "measures");
        return new Finding(new FindingId(id), 0, item.isEmpty() ? null : UUID.fromString(item), part(fields, id, "problem"), part(fields, id, "place"),
                part(fields, id, "provision"), part(fields, id, "basis"), part(fields, id, "violation"),
                handling.isEmpty() ? Handling.ORDER : Handling.valueOf(handling), part(fields, id, "requirement"),
                due.isEmpty() ? null : LocalDate.parse(due), part(fields, id, "major").equals("true"), part(fields, id, "majorGround"),
                measures.isEmpty() ? java.util.Set.of()
                        : Arrays.stream(measures.split(",")).map(SiteMeasure::valueOf).collect(Collectors.toSet()),
                part(fields, id, "measureObject"), List.of());
    }

    static String part(Map<SitePath, String> fields, UUID finding, String part) {
        return Objects.requireNonNullElse(fields.get(SitePath.finding(finding, part)), "");
    }

    private static String fact(Map<SitePath, String> fields, String part) {
        return Objects.requireNonNullElse(fields.get(SitePath.fact(part)), "");
    }

    private static @Nullable Instant moment(Map<SitePath, String> fields, String part) {
        var text = fact(fields, part);
        return text.isEmpty() ? null : Instant.parse(text);
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
