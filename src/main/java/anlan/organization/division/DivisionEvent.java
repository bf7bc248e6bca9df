package anlan.organization.division;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to a division (区划变动). */
public sealed interface DivisionEvent extends Traceable {

    record VillageAdded(DivisionId subject, String code, String name, String town, LocalDate from, Instant at)
            implements DivisionEvent {
        @Override
        public String summary() {
            return "登记村（社区）" + town + name + "（" + code + "），自 " + from;
        }
    }

    record SuccessorsStated(DivisionId subject, String code, String name, String successors, String basis, Instant at)
            implements DivisionEvent {
        @Override
        public String summary() {
            return name + "（" + code + "）并入 " + successors + "，依据：" + basis;
        }
    }
}
