package anlan.terminal.web;

import anlan.enterprise.EnterpriseId;
import anlan.enterprise.Enterprises;
import anlan.platform.file.FileAnswer;
import anlan.platform.file.FileStore;
import anlan.terminal.deed.MetUnits;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who entered an enterprise on the spot, when and where, with the photos (现场登记). */
@Controller
@RequestMapping("/terminals/units/{enterprise:[0-9a-f-]{36}}")
class MetUnitPages {

    private final MetUnits met;
    private final Enterprises enterprises;
    private final FileStore files;

    MetUnitPages(MetUnits met, Enterprises enterprises, FileStore files) {
        this.met = met;
        this.enterprises = enterprises;
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable UUID enterprise, Model model) {
        var id = new EnterpriseId(enterprise);
        model.addAttribute("met", met.of(id));
        model.addAttribute("enterprise", enterprises.view(id));
        return "terminal/met-unit";
    }

    @GetMapping("/photos/{file}")
    ResponseEntity<Resource> photo(@PathVariable UUID enterprise, @PathVariable UUID file) {
        return FileAnswer.photo(met.photo(new EnterpriseId(enterprise), file), files);
    }
}
