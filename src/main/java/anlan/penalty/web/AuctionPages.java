package anlan.penalty.web;

import anlan.penalty.Auctions;
import anlan.penalty.CaseId;
import anlan.platform.web.Forms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/** Sealed goods sold to set off a fine: proposed, and what the sale brought. */
@Controller
@RequestMapping("/cases/{id}")
class AuctionPages {

    record AuctionForm(@Nullable String goods, @Nullable String house, @Nullable LocalDateTime startsAt, @Nullable String reason, @Nullable String opinion) {}

    record SaleForm(@Nullable LocalDate day, @Nullable BigDecimal amount, @Nullable String receipt) {}

    private final Auctions auctions;
    private final DeedPage page;
    private final Clock clock;

    AuctionPages(Auctions auctions, DeedPage page, Clock clock) {
        this.auctions = auctions;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/decisions/{decision}/auction")
    String auction(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        model.addAttribute("form", new AuctionForm(String.join("；", auctions.goods(new CaseId(id))), "", null, "", "经催告仍不履行，建议拍卖抵缴罚款。"));
        return auctionPage(id, decision, model);
    }

    private String auctionPage(UUID id, UUID decision, Model model) {
        return page.show(model, id, "拍卖抵缴罚款", "auction", "/decisions/" + decision + "/auction", "报请审批");
    }

    @PostMapping("/decisions/{decision}/auction")
    String propose(@PathVariable UUID id, @PathVariable UUID decision, @ModelAttribute("form") AuctionForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> auctions.propose(new CaseId(id), decision, new Auctions.Wish(DeedPage.text(form.goods), DeedPage.text(form.house),
                DeedPage.required(form.startsAt, "请填写强制执行的时间。", "startsAt"), DeedPage.text(form.reason), DeedPage.text(form.opinion))));
        if (!done) {
            return auctionPage(id, decision, model);
        }
        then.addFlashAttribute("flash", "已报请审批。");
        return "redirect:/cases/{id}";
    }

    @GetMapping("/auctions/{auction}/sale")
    String sale(@PathVariable UUID id, @PathVariable UUID auction, Model model) {
        model.addAttribute("form", new SaleForm(LocalDate.now(clock), null, ""));
        return salePage(id, auction, model);
    }

    private String salePage(UUID id, UUID auction, Model model) {
        return page.show(model, id, "登记拍卖价款", "sale", "/auctions/" + auction + "/sale", "登记");
    }

    @PostMapping("/auctions/{auction}/sale")
    String sold(@PathVariable UUID id, @PathVariable UUID auction, @ModelAttribute("form") SaleForm form, BindingResult errors, Model model, RedirectAttributes then) {
        boolean done = Forms.done(errors, () -> auctions.sold(new CaseId(id), auction, DeedPage.required(form.day, "请填写日期。", "day"),
                DeedPage.required(form.amount, "请填写价款。", "amount"), DeedPage.text(form.receipt)));
        if (!done) {
            return salePage(id, auction, model);
        }
        then.addFlashAttribute("flash", "已登记，余款退还当事人。");
        return "redirect:/cases/{id}?tab=execution";
    }
}
