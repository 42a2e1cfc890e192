/**
 * Takes a person out of an organization's records: names and addresses go, the work stays. Before
 * it, what is recorded about the person is given out.
 */
package org.orgo.compliance.erasure;
