/** Subject access and erasure over REST. */
package org.orgo.compliance.erasure.api;
