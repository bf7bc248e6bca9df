package anlan.cooperation.web;

import anlan.cooperation.JointVisits;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The joint visits of an enterprise as it sees them: once, with all departments. */
@Controller
class MyJointPages {

    private final JointVisits visits;

    MyJointPages(JointVisits visits) {
        this.visits = visits;
    }

    @GetMapping("/my/joint-visits")
    String mine(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("page", visits.mine(page));
        return "cooperation/my-joint-visits";
    }
}
