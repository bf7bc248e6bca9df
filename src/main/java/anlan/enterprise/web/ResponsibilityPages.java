package anlan.enterprise.web;

import anlan.enterprise.EnterpriseFilter;
import anlan.enterprise.EnterpriseReader;
import anlan.platform.security.Permissions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The gaps and overlaps of responsibility (监管责任缺口与交叉): lists that shrink to zero. */
@Controller
@RequestMapping("/enterprises/responsibility")
class ResponsibilityPages {

    private static final Map<String, String> KINDS = kinds();

    private final EnterpriseReader reader;
    private final Permissions permissions;
    private final Choices choices;

    ResponsibilityPages(EnterpriseReader reader, Permissions permissions, Choices choices) {
        this.reader = reader;
        this.permissions = permissions;
        this.choices = choices;
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("GAP_INDUSTRY", "没有行业监管部门");
        kinds.put("GAP_TOWN", "没有属地机构");
        kinds.put("OVERLAP", "监管部门交叉");
        return kinds;
    }

    @GetMapping
    String list(HttpServletRequest request, Model model) {
        permissions.require("enterprise.read");
        var asked = ListConditions.in(request);
        var filter = KINDS.containsKey(asked.tab()) ? asked : asked.onlyTab("GAP_INDUSTRY");
        var page = reader.list(filter, ListConditions.page(request));
        var tabs = KINDS.entrySet().stream()
                .map(k -> new EnterprisePages.Tab(k.getKey(), k.getValue(), reader.count(EnterpriseFilter.ALL.onlyTab(k.getKey()))))
                .toList();
        model.addAttribute("tabs", tabs);
        model.addAttribute("kind", filter.tab());
        model.addAttribute("kindLabel", KINDS.getOrDefault(filter.tab(), ""));
        model.addAttribute("rows", page.rows());
        model.addAttribute("page", page);
        model.addAttribute("filter", filter);
        model.addAttribute("towns", choices.towns());
        model.addAttribute("trades", choices.trades());
        model.addAttribute("none", tabs.stream().allMatch(tab -> tab.number() == 0));
        model.addAttribute("kinds", List.copyOf(KINDS.keySet()));
        return "enterprise/responsibility";
    }
}
