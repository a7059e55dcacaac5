"""Pages of needs and interests, their evidence, and questions about the community."""
