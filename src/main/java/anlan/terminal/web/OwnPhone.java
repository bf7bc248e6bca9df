package anlan.terminal.web;

import anlan.platform.security.Me;
import anlan.terminal.Contact;
import anlan.terminal.Devices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a person call from his own phone alone (本人终端); a new phone may only enter itself. */
class OwnPhone implements HandlerInterceptor {

    private final Devices devices;
    private final Me me;

    OwnPhone(Devices devices, Me me) {
        this.devices = devices;
        this.me = me;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws IOException {
        if (!me.present() || !(request.getAttribute("contact") instanceof Contact contact)) {
            return true;
        }
        if (contact.owner() == null) {
            return isEntering(request) || refused(response, "这部手机还没有登记。");
        }
        if (!contact.owner().equals(me.person())) {
            return refused(response, "这部手机登记在别人名下。");
        }
        if (contact.isNews()) {
            devices.met(contact);
        }
        return true;
    }

    private static boolean isEntering(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getRequestURI().endsWith(PhoneDoor.API + "devices");
    }

    private static boolean refused(HttpServletResponse response, String reason) throws IOException {
        PhoneAnswer.refuse(response, HttpStatus.FORBIDDEN, reason);
        return false;
    }
}
