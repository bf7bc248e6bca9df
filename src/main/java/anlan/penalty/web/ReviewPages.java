package anlan.penalty.web;

import anlan.penalty.CaseId;
import anlan.penalty.CaseViews;
import anlan.penalty.LegalReview;
import anlan.penalty.Reviews;
import anlan.platform.web.Forms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** Legal review and collective discussion. */
@Controller
@RequestMapping("/cases/{id}")
class ReviewPages {

    record RequestForm(@Nullable UUID reviewer) {}

    record ReviewForm(@Nullable String opinion, @Nullable Boolean passed, @Nullable String points) {}

    record DiscussionForm(@Nullable LocalDateTime at, @Nullable String place, @Nullable String conclusion, boolean agreed, @Nullable String members) {}

    private final Reviews reviews;
    private final CaseViews views;
    private final DeedPage page;
    private final Clock clock;

    ReviewPages(Reviews reviews, CaseViews views, DeedPage page, Clock clock) {
        this.reviews = reviews;
        this.views = views;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/review-request")
    String request(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new RequestForm(null));
        return page.show(model, id, "送法制审核", "request", "/review-request", "送审");
    }

    @PostMapping("/review-request")
    String send(@PathVariable UUID id, @ModelAttribute("form") RequestForm form, BindingResult errors, Model model, RedirectAttributes then) {
        if (!Forms.done(errors, () -> reviews.send(new CaseId(id), DeedPage.required(form.reviewer, "请选择法制审核人员。", "reviewer")))) {
            return page.show(model, id, "送法制审核", "request", "/review-request", "送审");
        }
        then.addFlashAttribute("flash", "已送法制审核。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/review")
    String review(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new ReviewForm("", null, ""));
        return reviewPage(id, LegalReview.POINTS.stream().map(p -> "符合规定").toList(), model);
    }

    private String reviewPage(UUID id, List<String> typed, Model model) {
        model.addAttribute("points", LegalReview.POINTS);
        model.addAttribute("typed", typed);
        return page.show(model, id, "法制审核", "review", "/review", "");
    }

    @PostMapping("/review")
    String pass(@PathVariable UUID id, @ModelAttribute("form") ReviewForm form, BindingResult errors, HttpServletRequest request, Model model, RedirectAttributes then) {
        var points = IntStream.range(0, LegalReview.POINTS.size()).mapToObj(i -> DeedPage.text(request.getParameter("point-" + i))).toList();
        if (!Forms.done(errors, () -> reviews.review(new CaseId(id), new Reviews.Finding(points, Boolean.TRUE.equals(form.passed), DeedPage.text(form.opinion))))) {
            return reviewPage(id, points, model);
        }
        then.addFlashAttribute("flash", Boolean.TRUE.equals(form.passed) ? "审核通过。" : "审核未通过，案件退回承办人。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/discussion")
    String discussion(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new DiscussionForm(LocalDateTime.now(clock).withSecond(0).withNano(0), "本机关会议室", "", false, ""));
        return discussionPage(id, Map.of(), model);
    }

    private String discussionPage(UUID id, Map<String, String> typed, Model model) {
        model.addAttribute("typed", typed);
        return page.show(model, id, "集体讨论", "discussion", "/discussion", "记录讨论");
    }

    @PostMapping("/discussion")
    String discuss(@PathVariable UUID id, @ModelAttribute("form") DiscussionForm form, BindingResult errors, HttpServletRequest request, Model model, RedirectAttributes then) {
        var typed = new LinkedHashMap<String, String>();
        var voices = new ArrayList<Reviews.Voice>();
        views.choices(new CaseId(id)).get("members").keySet().forEach(member -> {
            var vote = DeedPage.text(request.getParameter("vote-" + member));
            var words = DeedPage.text(request.getParameter("words-" + member));
            typed.put("vote-" + member, vote);
            typed.put("words-" + member, words);
            if (!vote.isEmpty()) {
                voices.add(new Reviews.Voice(member, vote, words));
            }
        });
        boolean done = Forms.done(errors, () -> reviews.discuss(new CaseId(id), new Reviews.Sitting(DeedPage.required(form.at, "请填写讨论时间。", "at"),
                DeedPage.text(form.place), voices, DeedPage.text(form.conclusion), form.agreed)));
        if (!done) {
            return discussionPage(id, typed, model);
        }
        then.addFlashAttribute("flash", "集体讨论记录已生成。");
        return "redirect:/cases/{id}";
    }
}
