package anlan.terminal;

import anlan.inspection.Finding;
import anlan.inspection.SiteFacts;
import anlan.inspection.SiteView;
import anlan.inspection.VisitView;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the platform of a visit, field by field (现场记录字段), under the paths of the wire format. A text that is
 * empty is an empty text; a moment, day or answer that is missing is missing; a moment is an ISO text in UTC.
 */
public final class VisitFields {

    private VisitFields() {}

    public static Map<String, Object> of(VisitView visit, SiteView site) {
        var fields = new TreeMap<String, Object>();
        facts(visit.facts(), fields);
        site.sections().stream().flatMap(section -> section.lines().stream()).filter(line -> line.answer() != null).forEach(line -> {
            fields.put("answers/" + line.id() + "/answer", String.valueOf(line.answer()));
            fields.put("answers/" + line.id() + "/remark", line.remark());
        });
        site.findings().forEach(finding -> finding(finding, fields));
        return fields;
    }

    private static void facts(@Nullable SiteFacts facts, Map<String, Object> fields) {
        if (facts == null) {
            return;
        }
        put(fields, "facts/startedAt", moment(facts.startedAt()));
        put(fields, "facts/endedAt", moment(facts.endedAt()));
        fields.put("facts/place", facts.place());
        fields.put("facts/presentName", facts.presentName());
        fields.put("facts/presentPost", facts.presentPost());
        fields.put("facts/presentPhone", facts.presentPhone());
        fields.put("facts/recusalAsked", facts.recusalAsked());
        fields.put("facts/summary", facts.summary());
        fields.put("facts/unitOpinion", facts.unitOpinion());
    }

    private static void finding(Finding finding, Map<String, Object> fields) {
        var path = "findings/" + finding.id().value() + "/";
        put(fields, path + "item", finding.item() == null ? null : finding.item().toString());
        fields.put(path + "problem", finding.problem());
        fields.put(path + "place", finding.place());
        fields.put(path + "provision", finding.provision());
        fields.put(path + "basis", finding.basis());
        fields.put(path + "violation", finding.violation());
        fields.put(path + "handling", finding.handling().name());
        fields.put(path + "requirement", finding.requirement());
        put(fields, path + "due", finding.due() == null ? null : finding.due().toString());
        fields.put(path + "major", finding.major());
        fields.put(path + "majorGround", finding.majorGround());
        fields.put(path + "measures", finding.measures().stream().sorted().map(Enum::name).toList());
        fields.put(path + "measureObject", finding.measureObject());
    }

    private static @Nullable String moment(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static void put(Map<String, Object> fields, String path, @Nullable Object value) {
        if (value != null) {
            fields.put(path, value);
        }
    }
}
