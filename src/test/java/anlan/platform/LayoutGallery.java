package anlan.platform;

import anlan.kernel.Refused;
import anlan.platform.web.Page;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The layout alone, without database or sign-in, filled with what the mock pages show. */
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class, MultipartAutoConfiguration.class, ThymeleafAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
})
class LayoutGallery {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; form-action 'self'; font-src 'self'; media-src 'self' blob:; base-uri 'none'; "
            + "frame-ancestors 'none'";

    static ServletWebServerApplicationContext open() throws ClassNotFoundException {
        var advice = Class.forName("anlan.platform.web.RefusedAdvice");
        var gallery = new SpringApplication(LayoutGallery.class, Rooms.class, Here.class, advice);
        gallery.setEnvironment(new StandardEnvironment());
        return (ServletWebServerApplicationContext) gallery.run(
                "--server.port=0", "--spring.mvc.format.date=iso", "--spring.mvc.format.date-time=iso",
                "--spring.web.resources.chain.strategy.content.enabled=true",
                "--spring.web.resources.chain.strategy.content.paths=/app/**");
    }

    record Me(String name, String unit, String post, int unread) {
        public boolean present() {
            return true;
        }

        public boolean isExternal() {
            return false;
        }
    }

    record Rights(String none) {
        public boolean may(String deed) {
            return !deed.equals("enterprise.own");
        }
    }

    @Bean
    Me me() {
        return new Me("执法员甲", "区应急管理局 · 危化烟花监管股", "执法员", 12);
    }

    @Bean
    Rights permissions() {
        return new Rights("");
    }

    @Bean
    OncePerRequestFilter policy() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    FilterChain chain)
                    throws IOException, ServletException {
                response.setHeader("Content-Security-Policy", POLICY);
                chain.doFilter(request, response);
            }
        };
    }

    record Row(
            int id, String name, String code, String trade, String town, int level, String risk, int open, boolean late,
            String seen, String tone, String status) {}

    record Entry(String label, String time, @Nullable String who, String tone, String text) {}

    record Step(String label, String state, @Nullable String note) {}

    record PasswordForm(String current, String fresh, String again) {}

    record Form(
            String place, String trade, @Nullable LocalDate due, @Nullable LocalDateTime began, @Nullable LocalTime at,
            @Nullable Integer people,
            String kind, List<String> officers, String note,
            @Nullable List<MultipartFile> photos, String signature, boolean shown) {}

    @Controller
    static class Rooms {

        @ModelAttribute
        void fill(Model model) {
            model.addAttribute("trades", ordered("fire", "烟花爆竹", "chem", "危险化学品"));
            model.addAttribute("kinds", ordered("PLANNED", "计划检查", "RANDOM", "双随机抽查"));
            model.addAttribute("officers", ordered("1", "执法员甲", "2", "执法员乙"));
            model.addAttribute("page", Page.of(List.of(), 5, 100, 1286));
            var rows = List.of(
                    row(1, "达川区示例烟花爆竹有限公司", "烟花爆竹批发", 1, "err", "整改逾期"),
                    row(2, "达川区示范化工仓储有限公司", "危化品储存", 1, "warn", "整改中"),
                    row(3, "达川区样例矿业有限公司", "非煤矿山", 2, "info", "待复查"),
                    row(4, "达川区虚构燃气有限责任公司", "城镇燃气", 2, "ok", "正常"),
                    row(5, "达川区样例木业家具厂", "粉尘涉爆", 3, "mute", "停产"),
                    row(6, "达川区示例名称特别长的综合性农副产品加工仓储与冷链物流股份有限公司", "涉氨制冷", 4, "ok", "正常"));
            model.addAttribute("rows", rows);
            model.addAttribute("selected", rows.getFirst());
            model.addAttribute("entries", List.of(
                    new Entry("待复查", "计划 11-25", null, "now", "执法员甲、执法员乙，已锁定清单 3 项"),
                    new Entry("整改逾期预警", "11-21 00:05", null, "bad", "系统自动推送企业与属地"),
                    new Entry("责令限期整改", "11-18 11:30", "执法员甲", "", "隐患 3 项，限 11-20 前完成"),
                    new Entry("上次检查销号", "08-06", null, "done", "")));
            model.addAttribute("steps", List.of(
                    new Step("现场检查", "done", "11-18"), new Step("责令整改", "done", "11-18"),
                    new Step("企业整改", "now", "逾期 4 天"), new Step("复查", "stop", "须先核对清单"), new Step("销号", "", null)));
        }

        @GetMapping("/gallery/{room}")
        String show(@PathVariable String room, Model model) {
            model.addAttribute("form", room.equals("platform-password")
                    ? new PasswordForm("", "", "") : new Form("", "", null, null, null, null, "", List.of(), "", null, "", false));
            if (room.equals("empty")) {
                model.addAttribute("rows", List.of());
                model.addAttribute("page", Page.of(List.of(), 1, 20, 0));
                return "gallery/list";
            }
            if (room.equals("refused")) {
                throw new Refused("期限已过，不得延期", "《安全生产法》第六十五条");
            }
            if (room.equals("many")) {
                model.addAttribute("page", new Page<>(List.of(), 51, 20, 1000, true));
                return "gallery/list";
            }
            return room.startsWith("platform-") ? "platform/" + room.substring(9) : "gallery/" + room;
        }

        @PostMapping("/gallery/form")
        String refuse(@ModelAttribute("form") Form form, BindingResult errors) {
            errors.rejectValue("due", "refused", "期限已过，不得延期");
            errors.rejectValue("kind", "refused", "请选择检查方式");
            errors.reject("refused", "执法员乙的证件已过期，不得参加检查（《行政处罚法》第四十二条）");
            return "gallery/form";
        }

        @PostMapping("/gallery/file")
        String done(RedirectAttributes redirect) {
            redirect.addFlashAttribute("flash", "已发起复查。");
            return "redirect:/gallery/file";
        }

        private static Row row(int id, String name, String trade, int level, String tone, String status) {
            var risk = List.of("红 · 重大", "橙 · 较大", "黄 · 一般", "蓝 · 低").get(level - 1);
            return new Row(id, name, "91511703MA000000" + id + "X", trade, "百节镇", level, risk, id % 3, id == 1,
                    "2026-11-18", tone, status);
        }

        private static Map<String, String> ordered(String key, String value, String other, String otherValue) {
            var options = new LinkedHashMap<String, String>();
            options.put(key, value);
            options.put(other, otherValue);
            return options;
        }
    }
}
