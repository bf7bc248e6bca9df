package anlan.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint enforcement or investigation (联合执法、联合调查): the lead, the bodies that take part, whom it is about, who does what.
 *
 * @param organ code of the lead
 * @param agency code of the section that runs it
 */
public record JointWork(
        JointWorkId id, int version, Kind kind, String organ, String organName, int year, int seq, String agency, UUID author, String authorName, String title,
        String matter, LocalDate fromDay, LocalDate toDay, JointStatus status, String conclusion, Instant begunAt, @Nullable Instant endedAt, String division, int members,
        int unconfirmed, int openTasks) {

    /** What is done together. */
    public enum Kind {
        ENFORCEMENT("联合执法"),
        INVESTIGATION("联合调查");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** 区应急管理局联合执法〔2026〕3号. */
    public String number() {
        return organName + kind.label() + "〔" + year + "〕" + seq + "号";
    }

    /** A body that takes part (参加单位). */
    public record Member(String body, String name, boolean lead, Answer answer, @Nullable Instant answeredAt, String answeredBy, String words) {

        /** Whether it comes. */
        public enum Answer {
            INVITED("未确认", "warn"),
            CONFIRMED("已确认", "ok"),
            DECLINED("不参加", "mute");

            private final String label;
            private final String tone;

            Answer(String label, String tone) {
                this.label = label;
                this.tone = tone;
            }

            public String label() {
                return label;
            }

            public String tone() {
                return tone;
            }
        }
    }

    /** Whom it is about (对象); the enterprise sees it from the first arrival on. */
    public record Target(UUID id, UUID enterprise, String name, @Nullable Instant arrivedAt) {}

    /** What one body does by when (任务). */
    public record Task(UUID id, String body, String bodyName, String what, LocalDate due, String result, @Nullable Instant doneAt) {

        public boolean isLate(LocalDate today) {
            return doneAt == null && today.isAfter(due);
        }
    }

    /** The visit of one body at a target (各单位的检查). */
    public record Linked(UUID visit, UUID target, String body, String bodyName) {}

    /** A penalty case that belongs to it (关联案件). */
    public record LinkedCase(UUID penaltyCase, String number) {}

    /** All of one work. */
    public record Parts(List<Member> members, List<Target> targets, List<Task> tasks, List<Linked> visits, List<LinkedCase> cases) {}
}
