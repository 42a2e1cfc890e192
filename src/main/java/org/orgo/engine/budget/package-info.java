/**
 * What one command may cost while it runs, whatever was deployed: steps, rows and time. One that
 * goes beyond is rolled back; a job becomes an incident at once, since it would only do so again.
 */
package org.orgo.engine.budget;
