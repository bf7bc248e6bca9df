package anlan.hazard;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A request for more time to put hazards right (整改延期申请), answered in writing by somebody who did not ask. */
@Table(schema = "hazard", name = "extension")
class ExtensionRequest {

    @Id ExtensionId id;
    @Version private @Nullable Integer version;
    UUID rectificationOrder;
    LocalDate requestedOn;
    UUID requestedBy;
    boolean byEnterprise;
    boolean forceMajeure;
    String reason;
    String safetyMeasures;
    @MappedCollection(idColumn = "extension", keyColumn = "position") List<ExtensionItem> items;
    @Nullable Boolean granted;
    @Nullable UUID decidedBy;
    @Nullable LocalDate decidedOn;
    @Nullable String grounds;
    @Nullable UUID paper;

    @PersistenceCreator
    private ExtensionRequest() {}

    static ExtensionRequest of(OrderId order, Application application, List<ExtensionItem> items, LocalDate today) {
        var request = new ExtensionRequest();
        request.id = ExtensionId.fresh();
        request.rectificationOrder = order.value();
        request.requestedOn = today;
        request.requestedBy = application.by;
        request.byEnterprise = application.byEnterprise;
        request.forceMajeure = application.forceMajeure;
        request.reason = application.reason.strip();
        request.safetyMeasures = application.safetyMeasures.strip();
        request.items = List.copyOf(items);
        return request;
    }

    /** Who asks, and why. */
    record Application(UUID by, boolean byEnterprise, boolean forceMajeure, String reason, String safetyMeasures) {}

    void decide(boolean grant, UUID by, String why, UUID paper, LocalDate today) {
        if (granted != null) {
            throw new Refused("该延期申请已经答复。");
        }
        if (by.equals(requestedBy)) {
            throw new Refused("申请人不能自己审批，请由股室负责人或者机关负责人答复。");
        }
        if (why.isBlank()) {
            throw new Refused("请写明答复理由。", "law:rectification-term").at("grounds");
        }
        granted = grant;
        decidedBy = by;
        decidedOn = today;
        grounds = why.strip();
        this.paper = paper;
    }
}
