/** Which organizations have something to roll out, or follow a shared version. */
package org.orgo.studio.persistence.system;
