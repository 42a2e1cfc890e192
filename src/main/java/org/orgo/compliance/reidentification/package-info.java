/**
 * Opens one person of ANONYMISED work to one reader: asked for with a reason, consented to by a
 * second where the profile wants that, for a day, and recorded at each step.
 */
package org.orgo.compliance.reidentification;
