package anlan.complaint;

import anlan.kernel.Procedure;
import anlan.kernel.State;
import anlan.kernel.Transition;
import java.util.List;

/** Where a complaint stands (举报办理状态). */
public enum ComplaintStatus implements State {
    RECEIVED("待受理", "warn"),
    ACCEPTED("已受理", "info"),
    REDIRECTED("已转交", "mute"),
    CHECKING("核查中", "info"),
    CONFIRMED("查证属实", "err"),
    UNFOUNDED("查无实据", "mute"),
    HANDLED("已处理", "info"),
    FEEDBACK("已反馈", "ok"),
    REWARD("奖励办理中", "info"),
    CLOSED("已办结", "ok");

    private static final String HANDLER = "承办人";
    private static final String LAW = "law:complaint";
    private static final String REWARDED = "law:complaint-reward";

    /** The procedure of a complaint (举报办理程序). */
    public static final Procedure<ComplaintStatus> PROCEDURE = new Procedure<>("complaint", "举报受理和核查", List.of(
            new Transition<>(RECEIVED, "受理", ACCEPTED, HANDLER, "", "D87", LAW),
            new Transition<>(RECEIVED, "转交有权处理的部门", REDIRECTED, HANDLER, "", "D87", LAW),
            new Transition<>(ACCEPTED, "开始核查", CHECKING, "两名以上执法人员", "", "D43", LAW),
            new Transition<>(CHECKING, "查证属实", CONFIRMED, HANDLER, "", "D43", LAW),
            new Transition<>(CHECKING, "查无实据", UNFOUNDED, HANDLER, "", "D43", LAW),
            new Transition<>(CONFIRMED, "负责人签字", HANDLED, "机关负责人", "", "D43", LAW),
            new Transition<>(UNFOUNDED, "负责人签字", HANDLED, "机关负责人", "", "D43", LAW),
            new Transition<>(CONFIRMED, "退回补充核查", CHECKING, "机关负责人", "", "D43", LAW),
            new Transition<>(UNFOUNDED, "退回补充核查", CHECKING, "机关负责人", "", "D43", LAW),
            new Transition<>(HANDLED, "反馈举报人", FEEDBACK, HANDLER, "", "D44", LAW),
            new Transition<>(FEEDBACK, "提出奖励意见", REWARD, HANDLER, "", "D106", REWARDED),
            new Transition<>(CLOSED, "处罚决定在办结以后作出，提出奖励意见", REWARD, HANDLER, "", "D106", REWARDED),
            new Transition<>(REWARD, "奖金已付、放弃或者不予奖励", CLOSED, "付款人或者承办人", "", "D105", REWARDED),
            new Transition<>(FEEDBACK, "办结", CLOSED, HANDLER, "", "", LAW)));

    private final String label;
    private final String tone;

    ComplaintStatus(String label, String tone) {
        this.label = label;
        this.tone = tone;
    }

    @Override
    public String label() {
        return label;
    }

    /** The tone of its tag: ok, warn, err, info, mute. */
    public String tone() {
        return tone;
    }

    ComplaintStatus to(ComplaintStatus next) {
        return PROCEDURE.move(this, next);
    }

    public boolean isConcluded() {
        return this == CONFIRMED || this == UNFOUNDED;
    }

    /** Whether nothing more is to be done, and nothing more can be said. */
    public boolean isEnded() {
        return this == REDIRECTED || this == CLOSED;
    }
}
