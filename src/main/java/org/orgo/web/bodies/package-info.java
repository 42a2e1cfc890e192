/** Holds every request to its limits, before anything of it is read. */
package org.orgo.web.bodies;
