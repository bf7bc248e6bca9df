package anlan.penalty;

import anlan.kernel.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A review of a decision by a higher body or by a court (行政复议、行政诉讼): who runs it, and how it ended.
 *
 * @param stayed whether the body or the court stopped the execution; else it goes on
 * @param endedOn the day the result was received; null while it runs
 */
@Table(schema = "penalty", name = "remedy")
public record Remedy(
        @Id UUID id, CaseId penaltyCase, UUID decision, Kind kind, String body, String number, LocalDate askedOn, LocalDate acceptedOn,
        boolean stayed, String stay, @Nullable Outcome outcome, String ruling, @Nullable LocalDate endedOn) {

    /** Which way the party went (救济途径). */
    public enum Kind {
        REVIEW("行政复议"),
        SUIT("行政诉讼");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** How it ended for the decision (复议、诉讼或者自行纠正的结果). */
    public enum Outcome {
        UPHELD("维持或者驳回"),
        WITHDRAWN("撤回申请或者撤诉"),
        CHANGED("变更"),
        MEDIATED("调解结案"),
        ANNULLED("撤销"),
        VOID("确认无效"),
        UNLAWFUL("确认违法");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** The decision does not stand any more as it was made. */
        public boolean ends() {
            return changes() || this == ANNULLED || this == VOID;
        }

        public boolean changes() {
            return this == CHANGED || this == MEDIATED;
        }

        /** What was published about it must be withdrawn (处罚法 48). */
        public boolean withdraws() {
            return ends() || this == UNLAWFUL;
        }
    }

    public boolean isRunning() {
        return outcome == null;
    }

    /** From the day it was asked for until its result was received, both included. */
    Period period() {
        return new Period(askedOn, endedOn);
    }

    Remedy stayed(String words) {
        return new Remedy(id, penaltyCase, decision, kind, body, number, askedOn, acceptedOn, true, words, outcome, ruling, endedOn);
    }

    Remedy ended(Outcome result, String paper, LocalDate day) {
        return new Remedy(id, penaltyCase, decision, kind, body, number, askedOn, acceptedOn, stayed, stay, result, paper, day);
    }
}
