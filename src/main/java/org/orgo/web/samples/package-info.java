/** The door of the demo: whom one can sign in as, and how far its past is written. */
@NamedInterface("samples")
package org.orgo.web.samples;

import org.springframework.modulith.NamedInterface;
