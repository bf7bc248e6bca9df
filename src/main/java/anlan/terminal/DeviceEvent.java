package anlan.terminal;

import anlan.kernel.Traceable;
import java.time.Instant;
import java.util.List;

/** What happened to a phone (移动终端变动): entered, ended, wiped, its unused numbers void. */
public sealed interface DeviceEvent extends Traceable {

    record DeviceRegistered(DeviceId subject, String holder, String name, Instant at) implements DeviceEvent {
        @Override
        public String summary() {
            return "登记移动终端“" + name + "”，使用人 " + holder;
        }
    }

    record SignInTakenUp(DeviceId subject, String holder, String name, Instant at) implements DeviceEvent {
        @Override
        public String summary() {
            return holder + " 的移动终端“" + name + "”续上登录";
        }
    }

    /** @param unsent how many deeds had not been sent when the phone last reported */
    record DeviceEnded(DeviceId subject, String holder, String name, String reason, int unsent, Instant at) implements DeviceEvent {
        @Override
        public String summary() {
            return "停用 " + holder + " 的移动终端“" + name + "”：" + reason;
        }
    }

    record DeviceWiped(DeviceId subject, String holder, String name, Instant at) implements DeviceEvent {
        @Override
        public String summary() {
            return holder + " 的移动终端“" + name + "”报告已清除本机数据";
        }
    }

    record NumbersVoided(DeviceId subject, List<String> numbers, Instant at) implements DeviceEvent {

        public NumbersVoided {
            numbers = List.copyOf(numbers);
        }

        @Override
        public String summary() {
            return "移动终端预留未用的文号 " + numbers.size() + " 个作废";
        }
    }
}
