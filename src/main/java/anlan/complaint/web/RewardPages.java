package anlan.complaint.web;

import static anlan.complaint.web.StepForm.text;

import anlan.complaint.ComplaintId;
import anlan.complaint.Complaints;
import anlan.complaint.ComplaintFines;
import anlan.complaint.NewReward;
import anlan.complaint.Payee;
import anlan.complaint.RewardSharing;
import anlan.complaint.RewardStatus;
import anlan.complaint.Rewards;
import anlan.kernel.Money;
import anlan.kernel.Refused;
import anlan.organization.OfficerId;
import anlan.organization.Staff;
import anlan.platform.security.Me;
import anlan.platform.web.Forms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reward of one complaint: the fines, the proposal, the approval, the payment. */
@Controller
@RequestMapping("/complaints/{id}/reward")
class RewardPages {

    record RewardForm(
            @Nullable String decision, @Nullable String party, @Nullable BigDecimal fine, @Nullable LocalDate decidedOn, @Nullable String level, @Nullable Integer deaths,
            @Nullable String proof, @Nullable RewardSharing sharing, @Nullable String payeeName, @Nullable String payeeContact, @Nullable String payeeWay,
            @Nullable Boolean agreed, @Nullable UUID payer, @Nullable String opinion, @Nullable String payReason, @Nullable String receipt,
            @Nullable Boolean said, @Nullable String ending) {

        NewReward wanted() {
            return new NewReward(text(level), deaths == null ? 0 : deaths, text(proof), sharing == null ? RewardSharing.SINGLE : sharing,
                    payee());
        }

        Payee payee() {
            return new Payee(text(payeeName), text(payeeContact), text(payeeWay));
        }

        /** Never in a log: the form holds who gets the money. */
        @Override
        public String toString() {
            return "RewardForm";
        }
    }

    private final Complaints complaints;
    private final ComplaintFines fines;
    private final Rewards rewards;
    private final Staff staff;
    private final Me me;

    RewardPages(Complaints complaints, ComplaintFines fines, Rewards rewards, Staff staff, Me me) {
        this.complaints = complaints;
        this.fines = fines;
        this.rewards = rewards;
        this.staff = staff;
        this.me = me;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RewardForm("", "", null, null, "", null, "", RewardSharing.SINGLE, "", "", "", null, null, "", "", "", false, ""));
        return page(id, model);
    }

    private String page(UUID id, Model model) {
        var complaint = complaints.view(new ComplaintId(id));
        var reward = rewards.of(complaint.id()).orElse(null);
        model.addAttribute("complaint", complaint);
        model.addAttribute("fines", fines.of(complaint.id()));
        model.addAttribute("reward", reward);
        model.addAttribute("own", me.person().equals(complaint.handler()));
        model.addAttribute("paying", reward != null && reward.status() == RewardStatus.APPROVED && me.person().equals(reward.payer()));
        model.addAttribute("levels", levels());
        var sharings = new LinkedHashMap<RewardSharing, String>();
        for (var sharing : RewardSharing.values()) {
            sharings.put(sharing, sharing.label());
        }
        model.addAttribute("sharings", sharings);
        model.addAttribute("payers", payers(complaint.agency(), complaint.handler()));
        return "complaint/reward";
    }

    private Map<String, String> levels() {
        var levels = new LinkedHashMap<String, String>();
        rewards.levels().forEach(level -> levels.put(level, "瞒报、谎报" + level + "事故，按死亡人数计算"));
        return levels;
    }

    private Map<UUID, String> payers(String agency, @Nullable UUID handler) {
        var found = new LinkedHashMap<>(staff.of(agency));
        found.remove(me.person());
        found.remove(handler);
        return found;
    }

    private String done(UUID id, BindingResult errors, Model model, RedirectAttributes then, String flash, Runnable deed) {
        if (!Forms.done(errors, deed)) {
            return page(id, model);
        }
        then.addFlashAttribute("flash", flash);
        return "redirect:/complaints/" + id + "/reward";
    }

    @PostMapping("/fines")
    String note(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记罚款决定。", () -> fines.note(new ComplaintId(id), text(form.decision()), text(form.party()),
                new Money(Objects.requireNonNullElse(form.fine(), BigDecimal.ZERO)), form.decidedOn()));
    }

    @PostMapping("/proposal")
    String propose(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已报负责人审批。", () -> rewards.propose(new ComplaintId(id), form.wanted()));
    }

    @PostMapping("/decision")
    String decide(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记审批意见。", () -> {
            if (form.agreed() == null || form.agreed() && form.payer() == null) {
                throw new Refused(form.agreed() == null ? "请选择是否同意。" : "请选择付款人。").at(form.agreed() == null ? "agreed" : "payer");
            }
            rewards.decide(new ComplaintId(id), form.agreed(), new OfficerId(Objects.requireNonNullElse(form.payer(), new UUID(0, 0))), text(form.opinion()));
        });
    }

    @PostMapping("/denial")
    String deny(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记不予奖励，举报人查询时可以看到理由。", () -> rewards.deny(new ComplaintId(id), text(form.ending())));
    }

    @PostMapping("/recipient")
    String complete(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记领奖人，加密保存。", () -> rewards.complete(new ComplaintId(id), form.payee()));
    }

    @PostMapping("/payee")
    String open(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model) {
        if (!Forms.done(errors, () -> model.addAttribute("payee", rewards.open(new ComplaintId(id), text(form.payReason()))))) {
            return page(id, model);
        }
        model.addAttribute("complaint", complaints.view(new ComplaintId(id)));
        return "complaint/payee";
    }

    @PostMapping("/payment")
    String pay(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已付清并办结，领奖人重新密封。", () -> rewards.pay(new ComplaintId(id), text(form.receipt())));
    }

    @PostMapping("/waiver")
    String giveUp(@PathVariable UUID id, @ModelAttribute("form") RewardForm form, BindingResult errors, Model model, RedirectAttributes then) {
        return done(id, errors, model, then, "已登记放弃并办结。",
                () -> rewards.giveUp(new ComplaintId(id), Boolean.TRUE.equals(form.said()), text(form.ending())));
    }
}
