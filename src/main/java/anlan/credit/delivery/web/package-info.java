/** The administrator's page of the delivery (省级推送). */
@NullMarked
package anlan.credit.delivery.web;

import org.jspecify.annotations.NullMarked;
