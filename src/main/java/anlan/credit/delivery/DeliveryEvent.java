package anlan.credit.delivery;

import anlan.kernel.Traceable;
import java.time.Instant;

/** What was decided about the delivery (推送设置变动). */
public sealed interface DeliveryEvent extends Traceable {

    record DeliveryConfigured(StreamId subject, boolean active, String address, Instant at) implements DeliveryEvent {
        @Override
        public String summary() {
            return active ? "启用省级推送：" + address : "停用省级推送";
        }
    }

    /** @param fromMessage the number of the first message that goes again */
    record DeliveryReplayed(StreamId subject, long fromMessage, String reason, Instant at) implements DeliveryEvent {
        @Override
        public String summary() {
            return "省级推送从第 " + fromMessage + " 号起重新发送：" + reason;
        }
    }

    record DeliveryBegunAnew(StreamId subject, String reason, Instant at) implements DeliveryEvent {
        @Override
        public String summary() {
            return "省级推送重新建立流水，全部记录从头发送：" + reason;
        }
    }
}
