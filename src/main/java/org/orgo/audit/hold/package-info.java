/** Legal holds: what is not deleted though its time is over, and until when. */
@NamedInterface("hold")
package org.orgo.audit.hold;

import org.springframework.modulith.NamedInterface;
