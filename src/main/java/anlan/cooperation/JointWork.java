package anlan.cooperation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A joint enforcement or investigation (联合执法、联合调查): the lead, the bodies that take part, whom it is about, who does what.
 *
 * @param organ code of the lead
 * @param agency code of the section that runs it
 * @param leftOpen why it ended although something was open
 */
public record JointWork(
        JointWorkId id, int version, Kind kind, String organ, String organName, int year, int seq, String agency, UUID author, String authorName, String title,
        String matter, LocalDate fromDay, LocalDate toDay, JointStatus status, String conclusion, String leftOpen, Instant begunAt, @Nullable Instant endedAt, String division, int members,
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
    public record Member(String body, String name, boolean lead, Answer answer, @Nullable Instant answeredAt, String answeredBy, String words, @Nullable Instant arrivedAt) {

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

    /**
     * Whom it is about (对象); the enterprise sees it from the first arrival on.
     *
     * @param ours whether it lies in the territory and trade of whoever looks, who may plan a visit there
     */
    public record Target(UUID id, UUID enterprise, String name, @Nullable Instant arrivedAt, boolean ours) {}

    /** What one body does by when (任务). */
    public record Task(UUID id, String body, String bodyName, String what, LocalDate due, String result, @Nullable Instant doneAt) {

        boolean isSame(String whose, String asked, LocalDate by) {
            return doneAt == null && body.equals(whose) && what.equals(asked) && due.equals(by);
        }

        public boolean isLate(LocalDate today) {
            return doneAt == null && today.isAfter(due);
        }
    }

    /** The visit of one body at a target (各单位的检查). */
    public record Linked(UUID visit, UUID target, String body, String bodyName) {}

    /** What a body found at a target for which it has no visit of its own (各单位的检查情况). */
    public record Finding(UUID id, UUID target, String body, String bodyName, String words, String enteredBy, Instant at, @Nullable UUID file, String fileName) {}

    /** A penalty case that belongs to it (关联案件). */
    public record LinkedCase(UUID penaltyCase, String number) {}

    /** All of one work. */
    public record Parts(List<Member> members, List<Target> targets, List<Task> tasks, List<Linked> visits, List<Finding> findings, List<LinkedCase> cases) {

        /** What is not done yet, in words: bodies that did not say whether they come, tasks, targets where nobody was. */
        public List<String> open(Kind kind) {
            var declined = members.stream().filter(m -> m.answer() == Member.Answer.DECLINED).map(Member::body).toList();
            return Stream.of(members.stream().filter(m -> m.answer() == Member.Answer.INVITED).map(m -> m.name() + "没有确认是否参加"),
                            tasks.stream().filter(t -> t.doneAt() == null && !declined.contains(t.body())).map(t -> t.bodyName() + "的任务“" + t.what() + "”没有办结"),
                            targets.stream().filter(t -> kind == Kind.ENFORCEMENT && t.arrivedAt() == null).map(t -> t.name() + "没有到场检查"))
                    .flatMap(words -> words).toList();
        }

        /** Whether that body takes part. */
        public boolean isJoinedBy(String body) {
            return members.stream().anyMatch(m -> m.body().equals(body) && m.answer() == Member.Answer.CONFIRMED);
        }
    }
}
