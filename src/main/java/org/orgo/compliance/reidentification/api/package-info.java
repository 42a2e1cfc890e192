/** Re-identification over REST. */
package org.orgo.compliance.reidentification.api;
