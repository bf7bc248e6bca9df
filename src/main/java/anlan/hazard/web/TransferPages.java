package anlan.hazard.web;

import anlan.hazard.TransferId;
import anlan.hazard.Transfers;
import anlan.inspection.VisitId;
import anlan.kernel.Refused;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands what was found at a visit over to another authority (移送其他部门), from the page of the visit. */
@Controller
class TransferPages {

    private final Transfers transfers;

    TransferPages(Transfers transfers) {
        this.transfers = transfers;
    }

    @PostMapping("/visits/{visit}/transfer")
    String propose(
            @PathVariable UUID visit, @RequestParam(defaultValue = "") String receiver, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String materials, @RequestParam(defaultValue = "") String contact, RedirectAttributes then) {
        var proposal = new Transfers.Proposal(receiver, reason, materials, contact);
        then.addFlashAttribute("proposal", proposal);
        return done(visit, then, "已报请审批移送。", () -> transfers.propose(new VisitId(visit), proposal));
    }

    @PostMapping("/visits/{visit}/transfer/{id}/decision")
    String decide(
            @PathVariable UUID visit, @PathVariable UUID id, @RequestParam boolean approved, @RequestParam(defaultValue = "") String opinion,
            RedirectAttributes then) {
        return done(visit, then, approved ? "已批准移送，案件移送书已生成。" : "已退回修改。", () -> transfers.decide(new TransferId(id), approved, opinion));
    }

    @PostMapping("/visits/{visit}/transfer/{id}/receipt")
    String receive(
            @PathVariable UUID visit, @PathVariable UUID id, @RequestParam(defaultValue = "") String receivedBy,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate receivedOn, RedirectAttributes then) {
        return done(visit, then, "已登记受移送机关签收。", () -> {
            if (receivedOn == null) {
                throw new Refused("请填写签收日期。");
            }
            transfers.receive(new TransferId(id), receivedBy, receivedOn);
        });
    }

    @PostMapping("/visits/{visit}/transfer/{id}/answer")
    String answer(
            @PathVariable UUID visit, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean declined, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String number, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            RedirectAttributes then) {
        return done(visit, then, declined ? "已登记对方退回，请另行处理。" : "已登记处理结果。", () -> {
            if (day == null) {
                throw new Refused("请填写答复日期。");
            }
            transfers.enterAnswer(new TransferId(id), declined, words, number, day);
        });
    }

    private static String done(UUID visit, RedirectAttributes then, String said, Runnable deed) {
        try {
            deed.run();
            then.addFlashAttribute("flash", said);
        } catch (Refused refused) {
            then.addFlashAttribute("warning", refused.getMessage());
        }
        return "redirect:/visits/" + visit + "#transfer";
    }
}
