/**
 * What came in about tasks and cases, as it was received, for those who audit them. What of it is
 * shown is decided by whoever asks.
 */
@NamedInterface("record")
package org.orgo.signals.record;

import org.springframework.modulith.NamedInterface;
