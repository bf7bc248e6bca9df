package anlan.inspection;

import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found wrong on a visit (检查发现), with what the law says and what is to be done about it.
 *
 * @param item the item of the checklist it comes from; null for one that stands on no list
 * @param provision locator of the provision that is broken; empty where {@code basis} names one outside our texts
 * @param basis the provision in words, as it stands on the paper
 * @param violation code of the violation table, empty if none
 * @param due the last day to put it right, for an order
 * @param majorGround why it is a major hazard, as the officer states it; needed when {@code major}
 * @param measures what is ordered on the spot, with what it applies to
 */
public record Finding(
        FindingId id,
        int position,
        @Nullable UUID item,
        String problem,
        String place,
        String provision,
        String basis,
        String violation,
        Handling handling,
        String requirement,
        @Nullable LocalDate due,
        boolean major,
        String majorGround,
        Set<SiteMeasure> measures,
        String measureObject,
        List<SiteFile> files) {

    public Finding {
        measures = Set.copyOf(measures);
        files = List.copyOf(files);
    }

    /** The same, left to the body that may deal with it. */
    public Finding transferred() {
        return new Finding(id, position, item, problem, place, provision, basis, violation, Handling.TRANSFER, requirement, null,
                major, majorGround, measures, measureObject, files);
    }

    Finding checked(LocalDate today) {
        if (problem.isBlank()) {
            throw new Refused("请写明发现的问题。").at("problem");
        }
        if (basis.isBlank()) {
            throw new Refused("请写明违反的规定。", "law:correction").at("basis");
        }
        if (handling == Handling.ORDER) {
            checkOrder(today);
        }
        if (major && majorGround.isBlank()) {
            throw new Refused("判定为重大事故隐患，应当写明判定依据和理由。", "law:major-hazard").at("majorGround");
        }
        if (!measures.isEmpty() && measureObject.isBlank()) {
            throw new Refused("采取现场处理措施，应当写明具体的区域、场所、设施或者设备。", "law:hazard-removal").at("measureObject");
        }
        if (!measures.isEmpty() && handling == Handling.CORRECTED) {
            throw new Refused("当场改正的问题不再采取停产停业等措施。").at("handling");
        }
        return this;
    }

    private void checkOrder(LocalDate today) {
        if (requirement.isBlank()) {
            throw new Refused("请写明整改要求。").at("requirement");
        }
        if (due == null) {
            throw new Refused("请确定整改期限。").at("due");
        }
        if (due.isBefore(today)) {
            throw new Refused("整改期限不能早于今天。").at("due");
        }
    }
}
