package anlan.hazard;

import anlan.inspection.SiteMeasure;
import anlan.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A measure ordered on the spot because safety was not assured (现场处理措施): people withdrawn, production or use stopped. It
 * is lifted by a review that agrees (审查同意), and by nothing else.
 */
@Table(schema = "hazard", name = "measure")
class OnSiteMeasure {

    @Id MeasureId id;
    @Version private @Nullable Integer version;
    UUID territory;
    String division;
    String supervisor;
    @Embedded.Empty Hazard.Where where;
    UUID visit;
    String agency;
    UUID officer;
    List<String> kinds;
    String object;
    Instant inForceFrom;
    String number;
    UUID paper;
    MeasureStatus status;
    @Nullable LocalDate appliedOn;
    @Nullable String application;
    @Nullable UUID reviewer;
    @Nullable LocalDate reviewedOn;
    @Nullable String review;
    @Nullable LocalDate checkedOn;
    @Nullable List<UUID> checkers;
    @Nullable String finding;
    @Nullable UUID resumptionPaper;

    @PersistenceCreator
    private OnSiteMeasure() {}

    static OnSiteMeasure order(
            MeasureId id, RectificationOrder.Issue issue, List<SiteMeasure> kinds, String object, String number, UUID paper) {
        var measure = new OnSiteMeasure();
        measure.id = id;
        measure.territory = issue.territory();
        measure.division = issue.division();
        measure.supervisor = issue.supervisor();
        measure.where = issue.where();
        measure.visit = issue.visit();
        measure.agency = issue.agency();
        measure.officer = issue.officer();
        measure.kinds = kinds.stream().map(Enum::name).toList();
        measure.object = object;
        measure.inForceFrom = issue.at();
        measure.number = number;
        measure.paper = paper;
        measure.status = MeasureStatus.IN_FORCE;
        return measure;
    }

    void apply(LocalDate day, String text) {
        if (text.isBlank()) {
            throw new Refused("请写明隐患排除情况。").at("application");
        }
        status = status.to(MeasureStatus.REVIEWING);
        appliedOn = day;
        application = text.strip();
        checkedOn = null;
        checkers = null;
        finding = null;
    }

    /** What two officers saw on the spot, before anybody reviews it. */
    void check(LocalDate day, List<UUID> officers, String seen, LocalDate today) {
        if (status != MeasureStatus.REVIEWING || appliedOn == null) {
            throw new Refused("当事人申请恢复后才需要核查。");
        }
        if (day.isBefore(appliedOn) || day.isAfter(today)) {
            throw new Refused("核查日期应当在申请之日 " + appliedOn + " 与今天之间。").at("checkedOn");
        }
        if (seen.isBlank()) {
            throw new Refused("请写明核查情况。").at("finding");
        }
        checkedOn = day;
        checkers = List.copyOf(officers);
        finding = seen.strip();
    }

    /** The officer who ordered the measure does not decide alone that it ends. */
    void review(boolean agreed, UUID reviewer, String opinion, LocalDate day) {
        if (reviewer.equals(officer)) {
            throw new Refused("作出现场处理措施的执法人员不能自己审查，请由机关负责人审查。", "law:hazard-removal");
        }
        if (checkers == null) {
            throw new Refused("请先由两名以上执法人员到场核查并登记核查情况，再审查。", "law:hazard-removal");
        }
        if (opinion.isBlank()) {
            throw new Refused("请写明审查情况。").at("opinion");
        }
        status = status.to(agreed ? MeasureStatus.LIFTED : MeasureStatus.IN_FORCE);
        this.reviewer = reviewer;
        reviewedOn = day;
        review = opinion.strip();
    }
}
