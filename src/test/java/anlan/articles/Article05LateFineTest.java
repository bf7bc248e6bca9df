package anlan.articles;

import static org.assertj.core.api.Assertions.assertThat;

import anlan.complaint.Penalised;
import anlan.kernel.Money;
import anlan.testing.AnlanTest;
import anlan.testing.District;
import anlan.testing.Informant;
import anlan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A fine is told after a complaint was closed: whoever reported, known or unknown, is rewarded, or the duty ends with a reason. */
@AnlanTest
class Article05LateFineTest {

    private static final String PAYEE = "领奖人百里藏", ACCOUNT = "6217000088887777";

    @LocalServerPort int port;
    @Autowired ApplicationContext context;

    private District district;
    private Informant informant;
    private Visitor handler;
    private String path = "";

    @BeforeEach
    void a_complaint_of_somebody_unknown_was_answered_and_closed() {
        district = District.of(context);
        informant = Informant.reporting(port, district, "what", "仓库里烟花和酒放在一起", "where", "后街");
        path = informant.confirmed(district, "");
        handler = informant.signedIn(District.OFFICER);
        handler.get(path);
        assertThat(handler.post(path + "/closing").body()).contains("已办结");
    }

    @Test
    void who_stayed_unknown_is_told_and_paid_once_he_says_who_he_is() {
        fined("罚字 31 号", "甲", 100_000);
        assertThat(handler.get("/inbox").body()).contains(duty());
        assertThat(handler.get(path).body()).contains("办结以后的罚款");
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/proposal").body()).contains("15,000 元", "待审批");
        assertThat(informant.follow()).contains("奖励办理中").doesNotContain("15,000");
        sentBack();
        assertThat(informant.follow()).doesNotContain("15,000");
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/proposal").body()).contains("待审批");
        assertThat(informant.follow()).as("proposed again, not yet approved").doesNotContain("15,000");
        approved();
        assertThat(informant.follow()).contains("15,000 元", "说明您是谁");

        var payer = informant.signedIn(District.SECTION_HEAD);
        payer.get(path + "/reward");
        assertThat(payer.post(path + "/reward/payment", "receipt", "凭证 3 号").body()).contains("还不知道领奖人是谁");
        assertThat(informant.say("我是" + PAYEE + "，转账").body()).contains("已经转给承办人");
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/recipient", "payeeWay", "现金").body()).contains("请填写领奖人");
        assertThat(handler.post(path + "/reward/recipient", "payeeName", PAYEE, "payeeWay", "转账 " + ACCOUNT).body()).contains("已登记领奖人").doesNotContain(PAYEE);
        payer.get(path + "/reward");
        assertThat(payer.post(path + "/reward/payee", "payReason", "付奖金").body()).contains(PAYEE, ACCOUNT);
        payer.get(path + "/reward");
        assertThat(payer.post(path + "/reward/payment", "receipt", "凭证 3 号").body()).contains("已付清并办结");
        assertThat(informant.follow()).contains("已经付给您");
        assertThat(informant.signedIn(District.SECTION_HEAD).get("/trace").body()).contains("奖励登记领奖人").doesNotContain(PAYEE, ACCOUNT);
        fined("罚字 32 号", "乙", 50_000);
        assertThat(handler.get("/inbox").body()).doesNotContain(duty());
    }

    @Test
    void nobody_to_reward_ends_the_duty_with_the_reason() {
        fined("罚字 33 号", "甲", 100_000);
        handler.get(path);
        assertThat(handler.post(path + "/closing", "noReward", "").body()).contains("写明不予奖励的理由");
        assertThat(handler.post(path + "/closing", "noReward", "举报人表示不领奖").body()).contains("已办结", "举报人表示不领奖");

        assertThat(handler.get("/inbox").body()).doesNotContain(duty());
        assertThat(informant.follow()).contains("不予奖励", "举报人表示不领奖");
        fined("罚字 34 号", "乙", 50_000);
        assertThat(handler.get("/inbox").body()).doesNotContain(duty());
    }

    @Test
    void a_fine_counts_once_however_often_it_is_told_and_each_of_a_decision_counts() {
        fined("罚字 35 号", "甲", 100_000);
        fined("罚字 35 号", "甲", 100_000);
        handler.get(path + "/reward");
        for (var party : List.of("厂", "厂长")) {
            handler.post(path + "/reward/fines", "decision", "（住建）罚 7 号", "party", party, "fine", "10000", "decidedOn", today().toString());
        }
        assertThat(handler.post(path + "/reward/fines", "decision", "罚字 35 号", "fine", "100000", "decidedOn", today().toString()).body()).contains("已由本机关的案件登记");
        assertThat(handler.get("/inbox").body().split(duty(), -1)).hasSize(2);
        fined("罚字 36 号（变更）", "甲", 80_000);
        handler.get(path + "/reward");
        assertThat(handler.post(path + "/reward/proposal").body()).contains("罚款合计 100,000 元", "（住建）罚 7 号　厂、（住建）罚 7 号　厂长", "15,000 元").doesNotContain("罚字 35 号");
    }

    @Test
    void a_decision_that_is_undone_leaves_nothing_to_propose() {
        fined("罚字 37 号", "甲", 100_000);
        assertThat(handler.get("/inbox").body()).contains(duty());

        fined("罚字 37 号", "甲", 0);
        assertThat(handler.get("/inbox").body()).doesNotContain(duty());
        fined("罚字 38 号", "乙", 60_000);
        assertThat(handler.get("/inbox").body()).contains(duty());
    }

    @Test
    void it_is_handed_over_to_somebody_who_may_handle_it() {
        assertThat(handler.post(path + "/handover", "to", district.id(District.COLLEAGUE).toString(), "reason", "借调").body()).contains("已经已办结");
        fined("罚字 39 号", "甲", 100_000);
        assertThat(handler.get(path + "/handover").body()).contains("value=\"" + district.id(District.COLLEAGUE)).doesNotContain("value=\"" + district.id(Informant.LEADER));
        assertThat(handler.post(path + "/handover", "to", district.id(Informant.LEADER).toString(), "reason", "借调").body()).contains("请选择可以承办举报的人员");
        assertThat(handler.post(path + "/handover", "to", district.id(District.COLLEAGUE).toString(), "reason", "借调").body()).contains("待审批");
        var leader = informant.signedIn(Informant.LEADER);
        leader.get(path + "/handover");
        leader.post(path + "/handover/decision", "agreed", "true");

        assertThat(informant.signedIn(District.COLLEAGUE).get("/inbox").body()).contains(duty());
    }

    private String duty() {
        return "提出举报奖励意见 " + informant.number;
    }

    private void sentBack() {
        var leader = informant.signedIn(Informant.LEADER);
        leader.get(path + "/reward");
        leader.post(path + "/reward/decision", "agreed", "false", "opinion", "再核一下");
    }

    private void approved() {
        var leader = informant.signedIn(Informant.LEADER);
        leader.get(path + "/reward");
        assertThat(leader.post(path + "/reward/decision", "agreed", "true", "payer", district.id(District.SECTION_HEAD).toString()).body()).contains("待领取");
    }

    private void fined(String decision, String line, long sum) {
        district.as(District.OFFICER, () -> context.getBean(TransactionTemplate.class).executeWithoutResult(_ ->
                context.publishEvent(new Told("举报编号 " + informant.number, decision, line, Money.yuan(sum), today()))));
    }

    private record Told(String complaintNumber, String decisionNumber, String line, Money fine, LocalDate decidedOn) implements Penalised {}

    private LocalDate today() {
        return LocalDate.now(district.bean(Clock.class));
    }
}
