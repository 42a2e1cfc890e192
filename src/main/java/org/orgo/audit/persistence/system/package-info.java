/** Which organizations have entries to seal: ids and times, and nothing else. */
package org.orgo.audit.persistence.system;
