package anlan.organization;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.time.LocalDate;

/** What happened to a member of the staff (人员变动). */
public sealed interface OfficerEvent extends Traceable {

    record OfficerAppointed(OfficerId subject, String name, String agency, Instant at) implements OfficerEvent {
        @Override
        public String summary() {
            return name + " 到任（" + agency + "）";
        }
    }

    record OfficerMoved(
            OfficerId subject, String name, String fromAgency, String from, String to, LocalDate day, String reason, Instant at)
            implements OfficerEvent {
        @Override
        public String summary() {
            return name + " 自 " + day + " 起由 " + from + " 调至 " + to + "：" + reason;
        }
    }

    record OfficerLeft(OfficerId subject, String name, LocalDate day, Instant at) implements OfficerEvent {
        @Override
        public String summary() {
            return name + " 自 " + day + " 起离任";
        }
    }

    record PostGiven(OfficerId subject, String post, String agency, LocalDate from, Instant at) implements OfficerEvent {
        @Override
        public String summary() {
            return "任 " + post + "（" + agency + "），自 " + from;
        }
    }

    record PostEnded(OfficerId subject, String post, String agency, LocalDate lastDay, Instant at)
            implements OfficerEvent {
        @Override
        public String summary() {
            return "免 " + post + "（" + agency + "），至 " + lastDay;
        }
    }

    record CertificateIssued(OfficerId subject, String number, LocalDate from, LocalDate to, Instant at)
            implements OfficerEvent {
        @Override
        public String summary() {
            return "登记执法证 " + number + "，" + from + " 至 " + to;
        }
    }

    record CertificateWithdrawn(OfficerId subject, String number, LocalDate day, String reason, Instant at)
            implements OfficerEvent {
        @Override
        public String summary() {
            return "收回执法证 " + number + "：" + reason;
        }
    }

    record InterestDeclared(OfficerId subject, InterestId interest, String enterpriseName, String relation, Instant at)
            implements OfficerEvent {
        @Override
        public String summary() {
            return "申报与 " + enterpriseName + " 的利害关系：" + relation;
        }
    }

    record InterestEnded(OfficerId subject, InterestId interest, String enterpriseName, LocalDate lastDay, Instant at)
            implements OfficerEvent {
        @Override
        public String summary() {
            return "与 " + enterpriseName + " 的利害关系止于 " + lastDay;
        }
    }
}
