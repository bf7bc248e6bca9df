package anlan.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The handbook (帮助) for everyone who is signed in: one chapter for each kind of work. */
@Controller
class HelpPages {

    /** A chapter: its place in the address, its title and for whom it is. */
    record Chapter(String key, String title, String readers) {}

    static final List<Chapter> CHAPTERS = List.of(
            new Chapter("start", "开始使用", "所有人：登录、密码、工作台、搜索"),
            new Chapter("officer", "现场检查与复查", "执法人员：拟方案、检查、签署、复查"),
            new Chapter("phone", "移动终端", "执法人员、信息员：没有信号也能检查，有信号自动上传"),
            new Chapter("section", "审批与督办", "股室负责人：审批、延期、逾期"),
            new Chapter("penalty", "行政处罚办案", "承办人、股室和机关负责人、法制审核、听证主持、出纳"),
            new Chapter("cooperation", "协作移送", "公安、检察机关等单位的联络员，承办人：来件、送出、通报、联合执法"),
            new Chapter("law", "法律与权责", "法规管理员：法规、期限规则、待核、权责清单"),
            new Chapter("town", "辖区企业", "乡镇（街道）和部门：登记、导入、监管责任"),
            new Chapter("enterprise", "企业办理整改", "企业：收到指令、报告整改、申请延期"),
            new Chapter("administrator", "系统管理", "系统管理员：账号、备份、恢复、账本校验、升级"),
            new Chapter("public", "查验与公开", "所有人：核验文书和证件、计算期限"));

    @GetMapping("/help")
    String contents(Model model) {
        model.addAttribute("chapters", CHAPTERS);
        return "help/contents";
    }

    @GetMapping("/help/{key}")
    String chapter(@PathVariable String key, Model model) {
        int place = CHAPTERS.stream().map(Chapter::key).toList().indexOf(key);
        if (place < 0) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("chapters", CHAPTERS);
        model.addAttribute("chapter", CHAPTERS.get(place));
        model.addAttribute("next", place + 1 < CHAPTERS.size() ? CHAPTERS.get(place + 1) : null);
        return "help/chapter";
    }
}
