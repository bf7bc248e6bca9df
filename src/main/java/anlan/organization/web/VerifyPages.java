package anlan.organization.web;

import anlan.organization.CertificateView;
import anlan.organization.Officers;
import anlan.platform.document.Papers;
import anlan.platform.ledger.LedgerHeads;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells anyone whether a paper is genuine and whether an officer's certificate is valid today (核验). */
@Controller
@RequestMapping("/verify")
class VerifyPages {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final long LARGEST = 20L * 1024 * 1024;

    private final Papers papers;
    private final Officers officers;
    private final ObjectProvider<LedgerHeads> heads;
    private final Clock clock;

    VerifyPages(Papers papers, Officers officers, ObjectProvider<LedgerHeads> heads, Clock clock) {
        this.papers = papers;
        this.officers = officers;
        this.heads = heads;
        this.clock = clock;
    }

    /** The newest signed head and the key, to be compared with what a paper prints. */
    @ModelAttribute
    void ledger(Model model) {
        heads.ifAvailable(ledger -> {
            model.addAttribute("head", ledger.latest().map(this::printed).orElse("尚无"));
            model.addAttribute("publicKey", ledger.publicKey());
        });
        model.addAttribute("today", LocalDate.now(clock));
    }

    private String printed(LedgerHeads.Head head) {
        return head.printed() + "（" + MINUTE.format(head.at().atZone(clock.getZone())) + "）";
    }

    @GetMapping("/{code}")
    String address(@PathVariable String code, RedirectAttributes redirect) {
        redirect.addAttribute("code", code);
        return "redirect:/verify";
    }

    /** Compares a file with the register by its hash; the file is not kept. */
    @PostMapping
    String file(@RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
        if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
            model.addAttribute("fault", file == null || file.isEmpty() ? "请选择要核对的文书文件。" : "文件超过 20 MB，不是本系统签发的文书。");
        } else {
            model.addAttribute("asked", true);
            model.addAttribute("paper", papers.verifyFile(sha256(file)).orElse(null));
        }
        model.addAttribute("code", "");
        return "organization/verify";
    }

    private static String sha256(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = in.read(buffer)) >= 0; ) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @GetMapping
    String verify(@RequestParam(defaultValue = "") String code, Model model) {
        var asked = code.strip();
        model.addAttribute("code", asked);
        if (!asked.isEmpty()) {
            var paper = papers.verify(asked);
            List<CertificateView> certificates = paper.isPresent() ? List.of() : officers.certificatesNumbered(asked);
            model.addAttribute("paper", paper.orElse(null));
            model.addAttribute("certificates", certificates);
        }
        return "organization/verify";
    }
}
