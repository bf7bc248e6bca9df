/** Whether each body has the staff it should have (人员配备): article 6. */
@NullMarked
package anlan.organization.staffing;

import org.jspecify.annotations.NullMarked;
