"""What a norm means beneath its modal: a power announced as a duty, a risk put as a right, a mere hint."""
