/** Opens work by hand, routed by the same tables as signals. */
@NamedInterface("work")
package org.orgo.signals.work;

import org.springframework.modulith.NamedInterface;
