package anlan.mandate;

import anlan.organization.AgencyKind;
import java.util.stream.Stream;

/** The body in whose name an act is done (行使主体): the bureau of a section or squad, the town of its office. */
record ActingBody(String name, AgencyKind kind) {

    private static final String OTHER_DEPARTMENTS = "其他负有安全生产监督管理职责的部门";

    /** Whether the list, which names holders as people write them, means this body: 应急管理局、其他负有…职责的部门. */
    boolean holds(String holder) {
        return Stream.of(holder.split("[、，；（）]")).map(String::strip).filter(word -> !word.isEmpty()).anyMatch(this::isNamed);
    }

    private boolean isNamed(String word) {
        return switch (word) {
            case OTHER_DEPARTMENTS -> kind == AgencyKind.DEPARTMENT;
            case "乡镇人民政府", "街道办事处" -> kind == AgencyKind.TOWN;
            default -> name.endsWith(word);
        };
    }
}
