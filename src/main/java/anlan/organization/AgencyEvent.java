package anlan.organization;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to a body of supervision (机构变动). */
public sealed interface AgencyEvent extends Traceable {

    record AgencyEstablished(AgencyId subject, String code, String name, LocalDate from, Instant at)
            implements AgencyEvent {
        @Override
        public String summary() {
            return "设立 " + name + "（" + code + "），自 " + from;
        }
    }

    record AgencyEnded(AgencyId subject, String name, LocalDate lastDay, @Nullable String successor, Instant at)
            implements AgencyEvent {
        @Override
        public String summary() {
            return name + " 撤销，至 " + lastDay + (successor == null ? "" : "，职责转入 " + successor);
        }
    }

    record TownCovered(AgencyId subject, String agency, String division, LocalDate from, Instant at)
            implements AgencyEvent {
        @Override
        public String summary() {
            return agency + " 自 " + from + " 起负责 " + division;
        }
    }

    record CoverageEnded(AgencyId subject, String agency, String division, LocalDate lastDay, Instant at)
            implements AgencyEvent {
        @Override
        public String summary() {
            return agency + " 负责 " + division + " 至 " + lastDay;
        }
    }

    record TaskClassified(AgencyId subject, String agency, String task, LocalDate from, Instant at)
            implements AgencyEvent {
        @Override
        public String summary() {
            return agency + " 自 " + from + " 起列为“" + task + "”";
        }
    }
}
